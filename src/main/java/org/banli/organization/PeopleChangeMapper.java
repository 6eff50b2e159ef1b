package org.banli.organization;

import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PeopleChangeMapper {

	void insert(@Param("row") NewRow row, @Param("details") PersonDetails details);

	int update(@Param("id") long id, @Param("details") PersonDetails details, @Param("version") int version);

	Long lock(long id);

	void insertHolding(@Param("personId") long personId, @Param("post") PostForm post, @Param("title") String title);

	int deleteHolding(@Param("personId") long personId, @Param("id") long id);

	List<HeldPost> holdings(long personId);

	List<Long> lockAdministratorPosts();

}
